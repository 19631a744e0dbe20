# Writes OUTPUT, a C++ source with the bytes of FILES: one function a file, named like the file
# (src/text/resources.h declares them).
set(source "#include \"text/resources.h\"\n\nnamespace lastmile::text::resources {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  # in pieces: compilers limit the length of one literal
  string(REGEX REPLACE "(................................................................)" "\\1\"\n\"" bytes "${bytes}")
  file(SIZE ${file} size)
  string(APPEND source "\nnamespace {\nconst char ${name}_bytes[] = \n\"${bytes}\";\n}\n"
    "std::string_view ${name}() { return {${name}_bytes, ${size}}; }\n")
endforeach()
file(WRITE ${OUTPUT} "${source}\n}  // namespace lastmile::text::resources\n")

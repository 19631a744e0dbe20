// Every kind of finding about a pack. Their names are what authors, tests and tools know them by.
// Private to the pack module; outside, a code is the text in Diagnostic::code.
#pragma once

#include <cstdint>
#include <string_view>

namespace lastmile::pack {

enum class Code : std::uint8_t {
  // Errors: the pack does not load. Those before duplicate_key say that it is no JSON to begin
  // with.
  empty_file,               ///< There is nothing in the file.
  file_too_large,           ///< More than Limits::kBytes.
  invalid_utf8,             ///< A byte that is no UTF-8.
  nul_byte,                 ///< A zero byte.
  truncated,                ///< The file ends inside of the pack.
  trailing_content,         ///< Something follows the pack.
  syntax,                   ///< No JSON.
  number_out_of_range,      ///< A number that no program could hold.
  too_deep,                 ///< More than Limits::kDepth.
  too_many_values,          ///< More than Limits::kValues.
  key_too_long,             ///< A key of more than Limits::kText bytes.
  duplicate_key,            ///< An object with the same key twice.
  unsupported_schema,       ///< Another format, or a version that this engine does not know.
  wrong_type,               ///< A text where a number belongs, and the like.
  missing_key,              ///< A required key is not there.
  unknown_key,              ///< A key that this object does not have.
  unknown_occasion,         ///< A key of a voice that is no occasion.
  unknown_mood_event,       ///< A key of the mood rules that is no event.
  bad_id,                   ///< An id with other characters than it may have.
  bad_version,              ///< A version that is not three numbers.
  bad_language,             ///< A language that is no language code.
  bad_date,                 ///< A date that is none.
  empty_text,               ///< A text without content.
  text_too_long,            ///< More than Limits::kText.
  control_character,        ///< An invisible character, or a new line where none may be.
  bidi_control,             ///< A character that turns the reading direction.
  empty_list,               ///< A list that must have entries has none.
  list_too_short,           ///< Fewer entries than needed.
  list_too_long,            ///< More than Limits::kList.
  out_of_range,             ///< A whole number that is too small or too large.
  unknown_value,            ///< A word that is none of those possible.
  unknown_reaction,         ///< No reaction.
  unknown_move,             ///< No move.
  duplicate_id,             ///< Two parts with the same id.
  duplicate_entry,          ///< A list that names the same thing twice.
  unknown_reference,        ///< An id that nothing has.
  unknown_audience,         ///< A "for" that is neither persona nor temperament.
  unknown_slot,             ///< A slot that there is not.
  slot_not_allowed,         ///< A slot that cannot be filled in this place.
  stray_brace,              ///< A brace that belongs to no slot.
  not_one_word,             ///< A synonym of several words.
  enough_too_large,         ///< More points needed than there are.
  level_goes_back,          ///< A way on that leads to a lower level.
  opening_level,            ///< An opening above level 1.
  circle,                   ///< Ways on that lead back to where they came from.
  persona_without_line,     ///< A persona that has nothing to say.
  persona_without_opening,  ///< A persona for whom the conversation cannot begin.
  persona_not_in_insight,   ///< A persona named in an insight that is not for it.
  out_of_memory,            ///< The machine has not the memory.
  too_many_problems,        ///< There is more; closes a list of Limits::kDiagnostics.
  // Warnings: it loads, and an author should look.
  shallow_thread,        ///< A thread of fewer than five levels.
  unreachable_beat,      ///< A beat that nothing leads to.
  give_up_returns,       ///< A question given up comes back.
  next_may_not_fit,      ///< Every way on has a condition.
  edge_never_taken,      ///< A way on behind one without condition.
  missing_model,         ///< A grade without a model answer.
  misstep_expected,      ///< Points for a misstep.
  few_paraphrases,       ///< A key point that will be hard to recognise.
  duplicate_paraphrase,  ///< The same paraphrase twice in a beat.
  asks_form,             ///< "asks" that is no phrase inside of a sentence.
  few_lines,             ///< A list that leaves a persona short of lines.
  few_wordings,          ///< An occasion that leaves a persona short of wordings.
  duplicate_line,        ///< A line that a persona may say twice.
  untidy_space,          ///< Spaces at an end, or two in a row.
  unfinished_line,       ///< A line that does not end as a sentence.
  small_start,           ///< A line that does not begin as a sentence.
  basis_without_source,  ///< A basis that names no source.
  illustration_unnamed,  ///< An illustration that does not say so.
  fact_never_revealed,   ///< A fact that no answer gives away.
  few_questions,         ///< A topic that will be hard to recognise.
  duplicate_question,    ///< The same question twice in a persona's knowledge.
  card_never_offered,    ///< A card that no beat offers.
  persona_unused,        ///< A persona that no insight is for.
};
inline constexpr std::size_t kCodeCount = 73;
inline constexpr std::size_t kErrorCodeCount = 50;

/// FROZEN names: "duplicate-key".
std::string_view name(Code code);

}  // namespace lastmile::pack

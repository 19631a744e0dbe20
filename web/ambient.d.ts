// What the bundler supplies: build.mjs points these names at the compiled core.
declare module 'lastmile-core' {
  const factory: (options: { wasmBinary: ArrayBuffer }) => Promise<Record<string, (...args: any[]) => string>>;
  export default factory;
}
declare module 'lastmile-core.wasm' {
  const url: string;
  export default url;
}

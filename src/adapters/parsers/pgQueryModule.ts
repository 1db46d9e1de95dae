/** What Emscripten made of PostgreSQL's parser, as far as it is used; the package types only functions of its own around it. */
export interface PgQueryModule {
  /** Pointers are byte addresses in the module's memory; 0 is none. */
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _wasm_parse_query_raw(text: number): number;
  _wasm_free_parse_result(result: number): void;
  getValue(pointer: number, type: 'i32'): number;
  /** The whole memory; another array when it has grown. */
  readonly HEAPU8: Uint8Array;
}

interface ModuleOptions {
  /** No standard streams are made: the parser has nothing to read, and what it has to say comes with its result. */
  readonly noFSInit: true;
  /** Makes the instance instead of Emscripten's own code, and hands it over. */
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): void;
}

/** What `libpg-query/wasm/libpg-query.js` exports. */
export type CreatePgQueryModule = (options: ModuleOptions) => Promise<PgQueryModule>;

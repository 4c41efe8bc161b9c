/** Pagefind's browser code as the bundler puts it into the script. */
declare module "pagefind-runtime" {
  const runtime: import("../search/ask/pagefind-engine.ts").PagefindRuntime;
  export default runtime;
}

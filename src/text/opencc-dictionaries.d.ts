/** Tables of opencc-js: pairs of a character and those that stand for it, `丟 丢|並 并`. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}

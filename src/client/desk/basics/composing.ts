/**
 * Whether a key belongs to an input method that is being asked for characters: Enter then takes what it offers. Some browsers end the
 * composition before that key is told, and mark it by a code of its own: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === INPUT_METHOD;
}

const INPUT_METHOD = 229;

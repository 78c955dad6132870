/** True only in the build that the tests load: the popover's shadow root is open there. */
declare const TEST_BUILD: boolean;

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*.svg" {
  const text: string;
  export default text;
}

/** One line of 宿主自检: what was tried, whether it went well (null where it is only told), and what was seen. */
export interface SelfCheckLine {
  readonly name: string;
  readonly isGood: boolean | null;
  readonly detail: string;
}

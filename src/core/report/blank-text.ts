/** How a report shows what nobody has told yet. */
export function formatBlank(words: string): string {
  return `【待填：${words}】`;
}

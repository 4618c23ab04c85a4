/** Puts the forms on the clipboard by the event of copying, for web views that forbid the newer way. */
function writeByEvent(forms: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  const write = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(forms)) {
      event.clipboardData?.setData(type, content);
      written.push(type);
    }
    event.preventDefault();
  };
  document.addEventListener('copy', write);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- frames of Excel on the web and older web views allow nothing else
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write);
  }
  if (written.length === 0) throw new Error('the clipboard refused');
}

/** Writes several forms of one content to the clipboard, by media type. Rejects where the web view refuses. */
export async function writeClipboard(forms: Readonly<Record<string, string>>): Promise<void> {
  const blobs = Object.entries(forms).map(
    ([type, content]) => [type, new Blob([content], { type })] as const,
  );
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    writeByEvent(forms);
  }
}

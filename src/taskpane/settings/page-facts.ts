import type { SelfCheckLine } from '../../app/self-check-line';
import { SELF_CHECK_PANE_TEXT as TEXT } from '../text/self-check-pane-text';

/** Fonts of official documents, and what they are replaced by. */
const FONTS = ['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '仿宋', '黑体', '宋体'] as const;
const SAMPLE = 'mmmWWW1234567890iii';

/** Whether a font is there: its Latin letters are as wide as no stand-in's. */
function hasFont(context: CanvasRenderingContext2D, font: string): boolean {
  return ['monospace', 'serif', 'sans-serif'].some((standIn) => {
    context.font = `72px ${standIn}`;
    const { width } = context.measureText(SAMPLE);
    context.font = `72px "${font}", ${standIn}`;
    return context.measureText(SAMPLE).width !== width;
  });
}

function fontsLine(): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return TEXT.unknown;
  return FONTS.map((font) => `${font}${hasFont(context, font) ? TEXT.has : TEXT.lacks}`).join('；');
}

/** What is known of the page that the pane is shown in. */
export function pageFacts(hostName: string): readonly SelfCheckLine[] {
  const told = (name: string, detail: string): SelfCheckLine => ({ name, outcome: 'told', detail });
  const { userAgent, language, onLine } = navigator;
  return [
    told(TEXT.host, hostName),
    told(TEXT.userAgent, userAgent),
    told(TEXT.language, language),
    told(TEXT.address, `${window.location.protocol} ${String(window.isSecureContext)}`),
    told(
      TEXT.size,
      `${String(window.innerWidth)}×${String(window.innerHeight)} @${String(window.devicePixelRatio)}`,
    ),
    told(TEXT.online, String(onLine)),
    told(TEXT.fonts, fontsLine()),
  ];
}

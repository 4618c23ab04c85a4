import { makeStyles, tokens } from '@fluentui/react-components';
import { spaced } from '../parts/spaced';

/** Looks of the list of findings. */
export const useChecking = makeStyles({
  row: {
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: '4px solid transparent',
  },
  error: { borderLeftColor: tokens.colorPaletteRedForeground1 },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeForeground1 },
  info: { borderLeftColor: tokens.colorBrandForegroundLink },
  change: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '0 8px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  filters: { display: 'flex', flexWrap: 'wrap', ...spaced(4, 4) },
  /** Three abreast at 320 px, what is chosen in full. */
  select: { flex: '1 1 90px', width: 'auto', paddingLeft: '4px', paddingRight: 0 },
  views: { display: 'flex' },
  beneath: { margin: '2px 0 2px 12px' },
});

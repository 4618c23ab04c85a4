import { makeStyles, tokens } from '@fluentui/react-components';
import { spaced } from '../parts/spaced';

const BORDER = `1px solid ${tokens.colorNeutralStroke1}`;
const NARROW = {
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  minWidth: 0,
} as const;

/** Looks of the frame around the steps. */
export const useFrame = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: { padding: '0 12px 6px', borderBottom: BORDER },
  // The host's own button lies over the top right corner: 40 x 40 px stay free.
  top: {
    display: 'flex',
    alignItems: 'center',
    ...spaced(4),
    paddingRight: '36px',
    minHeight: '44px',
  },
  /** However long the name beside it. */
  whole: { flexShrink: 0, whiteSpace: 'nowrap' },
  file: {
    ...NARROW,
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    ...NARROW,
    margin: '0 0 2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    ...spaced(8),
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // 44 px to hit, without making the line higher.
  keep: { margin: '-14px -6px' },
  tabs: { display: 'flex', borderBottom: BORDER, backgroundColor: tokens.colorNeutralBackground2 },
  tab: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '44px',
    padding: '0 2px',
    border: 0,
    borderBottom: '3px solid transparent',
    // Forced colours draw what is transparent: every tab would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    display: 'inline-block',
    minWidth: '18px',
    marginLeft: '4px',
    padding: '0 4px',
    borderRadius: '9px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  /** However much there is to say, the step stays in sight. */
  notices: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  dismiss: { minWidth: '44px', padding: 0 },
  notice: {
    display: 'flex',
    alignItems: 'center',
    ...spaced(8),
    padding: '2px 12px',
    borderTop: BORDER,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  noticeText: { flex: '1 1 0', minWidth: 0, margin: '4px 0', overflowWrap: 'anywhere' },
  success: { borderLeftColor: tokens.colorPaletteGreenForeground1 },
  info: { borderLeftColor: tokens.colorBrandForegroundLink },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeForeground1 },
  danger: { borderLeftColor: tokens.colorPaletteRedForeground1 },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
});

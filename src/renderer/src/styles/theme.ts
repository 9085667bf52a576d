import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  SegmentedControl,
} from '@mantine/core';

const jade: MantineColorsTuple = [
  '#eaf5f2',
  '#cfe8e1',
  '#a8d5c9',
  '#7fbfb0',
  '#4ea592',
  '#1f8a75',
  '#14705f',
  '#0f594c',
  '#0c463c',
  '#0b3a33',
];
const cinnabar: MantineColorsTuple = [
  '#fdf0ed',
  '#f9d9d1',
  '#f2b5a7',
  '#e88c78',
  '#dc6a51',
  '#c8432b',
  '#a93620',
  '#8a2b19',
  '#6f2314',
  '#561b10',
];
const amber: MantineColorsTuple = [
  '#fff6e2',
  '#fde7b5',
  '#fad582',
  '#f3be4b',
  '#dd9c1b',
  '#b97700',
  '#8f5b00',
  '#734900',
  '#5a3a00',
  '#452c00',
];
/** The greys of paper and ink: what Mantine draws by itself is as warm as the rest. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f6f5f1',
  '#eeece5',
  '#e1dfd8',
  '#c9c6bc',
  '#a9b3b1',
  '#7b8886',
  '#5d6b69',
  '#33413f',
  '#16201f',
];

const OVERLAY = { color: '#16201f', backgroundOpacity: 0.42 } as const;

/** Mantine in the product's own dress; the values behind it are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: 6,
  colors: { jade, cinnabar, amber, gray },
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  defaultRadius: 'md',
  radius: { sm: '8px', md: '12px', lg: '18px' },
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  // Half-bold is kept for names and amounts; Chinese fonts without a medium weight show labels as regular.
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#16201f',
  components: {
    Button: Button.extend({ styles: { label: { fontWeight: 'var(--weight-strong)' } } }),
    // The page itself never scrolls, and the training aids beside a dialog must.
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, radius: 'lg', overlayProps: OVERLAY },
      styles: { title: { fontWeight: 'var(--weight-strong)', fontSize: 'var(--text-l)' } },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { radius: 'md' },
      styles: { root: { background: 'var(--paper-deep)' } },
    }),
  },
});

/** What cannot be pressed looks the same everywhere: sunk into the paper, with ink that can still be read. */
export const colourVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-disabled': 'var(--paper-deep)',
    '--mantine-color-disabled-color': 'var(--ink-400)',
    '--mantine-color-disabled-border': 'var(--line)',
  },
  dark: {},
});

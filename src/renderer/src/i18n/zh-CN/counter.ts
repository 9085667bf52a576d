/** The counter screen's texts. */
export const counter = { title: '收银台' };

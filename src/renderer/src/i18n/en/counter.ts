import type { counter as zh } from '../zh-CN/counter.ts';

export const counter: typeof zh = { title: 'Counter' };

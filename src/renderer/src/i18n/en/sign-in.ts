import type { signIn as zh } from '../zh-CN/sign-in.ts';

export const signIn: typeof zh = { title: 'Sign in' };

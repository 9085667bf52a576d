export const signIn = { title: '登录' };

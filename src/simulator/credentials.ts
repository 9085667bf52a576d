/** With what a client of each vendor identifies itself here. Practice values, in the shape of the documents' samples. */
export const SIM_AGENT_CREDENTIALS = { id: '1001', secret: 'lianxi-sim-agent-secret' } as const;

export const DAKASHI_CREDENTIALS = {
  clientId: 'iotlianxi0000dakashi0001',
  clientSecret: 'lianxi-dakashi-secret',
} as const;

export const ZVCMS_CREDENTIALS = {
  openId: '00000000000000001a2b3c4d5e6f7081',
  grantCode: '0123456789',
  key: 'lianxi-zvcms-key',
} as const;

/** The documents' example replies with their slips mended (trailing commas, PHP arrows), as they are worth parsing. */
export const AGENT_EXAMPLES = {
  flow: `{"code": 1, "msg": "查询成功", "time": 1583560304, "data": {"cardno": "8742999", "iccid": "8742999",
    "flow": 1024, "remainflow": -1, "usedflow": 0, "delete_on": null}}`,
  package: `{"code": 1, "msg": "查询成功", "time": 1583561679,
    "data": [{"packagelist_id": 4, "name": "移动量卡300G", "price": "88.50"}]}`,
  order: '{"code": 1, "msg": "订购成功", "data": {"orderno": "201511181328427155909265"}}',
  user: '{"code": 1, "msg": "操作成功", "time": 1583561679, "data": [{"rebate": 0.0}]}',
  info: `{"code": 1, "msg": "查询成功", "time": 1583561459,
    "data": {"cardno": "8742999", "certification": "1", "isactive": "0"}}`,
  getcertinfo: '{"code": 1, "msg": "查询成功", "time": "1620962192", "data": {"code": 2, "url": ""}}',
} as const;

/** `isErp` may be missing, says the table. */
export const GIFT_CARD_KEYS = [
  'id',
  'gift_card_id',
  'gift_title',
  'par_value',
  'cover',
  'expired_desc',
  'deduct_amount',
  'bind_status',
  'beginAt',
  'endAt',
  'createdAt',
  'status_desc',
  'status',
  'validType',
] as const;

/**
 * The example replies of the vendor's document, word for word but for what is no JSON in it: comments, bare keys,
 * commas missing or too many. They are text, so that `200.00` and 64-bit numbers stay as they are written there.
 */

/** 4.1 */
export const TOP_UPS = `{
  "errCode": 0,
  "result": 0,
  "time": 1576832481514,
  "data": {
    "totalChargeMoney": 800.00,
    "totalSendMoney": 800.00,
    "chargeReVo": [
      {
        "id": 50,
        "membershipCardId": 4,
        "title": "外婆味道活动卡",
        "cardNo": 7919121420122,
        "userId": 7,
        "nickname": "哈哈",
        "phone": "15752400657",
        "memberEventId": 1,
        "eventName": "小二老坛子酸菜鱼开业活动卡",
        "rechargeMoney": 200.00,
        "sendMoney": 200.00,
        "type": 2,
        "storeId": 3,
        "storeName": "外婆味道南屏店",
        "explain": "余额充值",
        "created": "2019-12-20T08:43:19.000+0000",
        "orderNo": 71019122016110
      },
      {
        "id": 49,
        "membershipCardId": 4,
        "title": "外婆味道活动卡",
        "cardNo": 7919121420122,
        "userId": 7,
        "nickname": "哈哈",
        "phone": "15752400657",
        "memberEventId": null,
        "eventName": null,
        "rechargeMoney": 200.00,
        "sendMoney": 200.00,
        "type": 2,
        "storeId": 3,
        "storeName": "外婆味道南屏店",
        "explain": "余额充值",
        "created": "2019-12-20T08:42:46.000+0000",
        "orderNo": 71019122016109
      }
    ]
  },
  "total": 4,
  "pages": 1,
  "pageNum": 1,
  "pageSize": 14
}`;

/** 4.2 */
export const SPENDS = `{
  "errCode": 0,
  "result": 0,
  "time": 1576833628238,
  "data": {
    "totalExpenseMoney": 222.00,
    "expenseReVo": [
      {
        "id": 32,
        "membershipCardId": 4,
        "title": "外婆味道活动卡",
        "cardNo": 7919121420122,
        "userId": 7,
        "nickname": "哈哈",
        "phone": "15752400657",
        "expenseMoney": 200.00,
        "type": 2,
        "storeId": 3,
        "storeName": "外婆味道南屏店",
        "explain": "线下消费",
        "created": "2019-12-20T08:54:10.000+0000",
        "orderNo": 71119122016113
      }
    ]
  },
  "total": 3,
  "pages": 1,
  "pageNum": 1,
  "pageSize": 14
}`;

/** 4.3 */
export const REFUNDS = `{
  "errCode": 0,
  "result": 0,
  "time": 1576834068884,
  "data": [
    {
      "id": 4,
      "membershipCardId": 4,
      "title": "外婆味道活动卡",
      "cardNo": 7919121420122,
      "userId": 7,
      "nickname": "哈哈",
      "phone": "15752400657",
      "money": 200.00,
      "storeName": "外婆味道南屏店",
      "explain": "发",
      "created": "2019-12-20T09:27:33.000+0000"
    }
  ],
  "total": 1,
  "pages": 1,
  "pageNum": 1,
  "pageSize": 14
}`;

/** 4.4 */
export const MEMBERS = `{
  "errCode": 0,
  "result": 0,
  "time": 1577092118432,
  "data": [
    {
      "userId": 2,
      "phone": "15368224942",
      "nickname": "淡水鱼",
      "avatar": "https://liyuquan.cn/staticorder/comment/20190729/1564386854932905-550-550.jpg"
    },
    {
      "userId": 5,
      "phone": "18988074122",
      "nickname": "年锐",
      "avatar": "https://liyuquan.cn/staticorder/comment/20190731/1564561043231711-400-400.jpg"
    }
  ],
  "total": 8,
  "pages": 1,
  "pageNum": 1,
  "pageSize": 14
}`;

/** 4.5 */
export const DETAIL = `{
  "errCode": 0,
  "result": 0,
  "time": 1577093334533,
  "data": [
    {
      "userId": 7,
      "phone": "15752400657",
      "nickname": "哈哈",
      "avatar": "https://liyuquan.cn/staticorder/comment/20190923/1569232138231132-600-600.jpg",
      "cardId": 3,
      "title": "外婆味道储值卡",
      "cardNo": 7919121421128,
      "balance": 90.00,
      "type": 10,
      "capital": null,
      "send": null,
      "created": "2019-12-14T13:04:41.000+0000",
      "eventCards": null
    },
    {
      "userId": 7,
      "phone": "15752400657",
      "nickname": "哈哈",
      "avatar": "https://liyuquan.cn/staticorder/comment/20190923/1569232138231132-600-600.jpg",
      "cardId": 4,
      "title": "外婆味道活动卡",
      "cardNo": 7919121420122,
      "balance": 3878.00,
      "type": 11,
      "capital": 1582.4,
      "send": 1895.6,
      "created": "2019-12-14T12:57:08.000+0000",
      "eventCards": [
        {
          "storeMemberEventId":10 ,
          "capitalBalance": 0.00,
          "sendBalance": 95.60,
          "status": 2
        },
        {
          "storeMemberEventId":11 ,
          "capitalBalance": 0.00,
          "sendBalance": 200.00,
          "status": 1
        }
      ]
    }
  ]
}`;

/** 4.6 */
export const CASH_BACK = `{
  "errCode": 0,
  "result": 0,
  "msg": "",
  "time": 1577094365079
}`;

/** 6.1 */
export const SCAN_COUPON = `{
  "errCode": 0,
  "result": 0,
  "time": 1581598043440,
  "data": {
    "num": 1,
    "qrcodeType": 2,
    "couponId": 1,
    "userId": 7,
    "quantity": 4,
    "code": "",
    "created": "2020-02-10 14:16:51",
    "title": "20 元优惠券",
    "summary": "使用说明，简介",
    "logo": "/item/200212/a1f46021-dcd2-44d0-802a-66aad94bbd23.png",
    "storeIds": "5,4,3",
    "date": "2020-02-29 00:00:00",
    "storeName": "外婆味道大观店/外婆味道吾悦店/外婆味道南屏店/",
    "status": null
  }
}`;

/** 6.1 */
export const SCAN_CARD = `{
  "errCode": 0,
  "result": 0,
  "time": 1581598602315,
  "data": {
    "id": 5,
    "cardNo": 7919121420109,
    "title": "小二老坛子酸菜鱼开业活动卡",
    "colour": "#F4AB0F",
    "logo": "/item/191212/71236aa0-71f7-444d-811f-a581a2329569.jpg",
    "storeIds": "2",
    "eventIds": null,
    "adminId": null,
    "type": 11,
    "created": "2019-12-14 20:37:33",
    "summary": "null2",
    "membershipCardId": "2",
    "detail": null,
    "storeVos": null,
    "eventVos": null,
    "userId": "349",
    "capital": 1000.0,
    "send": 1000.0,
    "qrcodeType": 1,
    "nickname": "筱筱",
    "avatar": "https://wx.qlogo.cn/mmopen/vi_32/Q0j4TwGTfTLcT62xfK1U6q6ia8Dic1ciaRZw9YXqRhUibof7Pt0XR7MJrqDTJxibuukBxQhj1daEW34RCZtibsEGnPag/132"
  }
}`;

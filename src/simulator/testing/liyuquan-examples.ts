/**
 * The example replies of the vendor's document, word for word but for what is no JSON in it: comments, bare keys,
 * commas missing or too many. They are text, so that `200.00` and 64-bit numbers stay as they are written there.
 */

/** 2.1 */
export const LOGIN = `{
  "errCode": 0,
  "result": 0,
  "time": 1576822926326,
  "data": "7171d718-0c30-4fd0-9a6b-53a865be71a5"
}`;

/** 2.2 */
export const INFO = `{
  "errCode": 0,
  "result": 0,
  "time": 1576826467787,
  "data": {
    "sysAdmin": {
      "id": 2,
      "username": "test",
      "password": "149ABFAC83C72B88C1538833655102F3",
      "active": 1,
      "avatar": "/item/190411/bb4d7cbb-7658-4088-87dd-ac0add78af63.jpg",
      "realName": "yy",
      "phone": "13925568955",
      "idNumber": "123213afssfd",
      "gender": 3,
      "email": "123456",
      "qq": "1234567",
      "wechat": "123456",
      "created": "2017-11-15T06:05:50.000+0000",
      "updated": "2019-04-11T03:06:34.000+0000",
      "createAdminId": 1,
      "updateAdminId": 2,
      "createIp": "",
      "loginCount": 850,
      "lastLoginTime": "2018-06-21T07:37:25.000+0000",
      "lastLoginIp": "106.58.234.219"
    },
    "menus": [
      "permission",
      "appUser"
    ],
    "permissions": [
      "manage/permission/allRole:1129",
      "manage/user/list"
    ],
    "permissionList": null,
    "roleId": 2
  }
}`;

/** 3.1 */
export const STORES = `{
  "errCode": 0,
  "result": 0,
  "time": 1576828189764,
  "data": [
    {
      "id": 3,
      "merchantId": 12,
      "name": "外婆味道南屏店",
      "address": "南屏街",
      "phone": "123456666666",
      "area": "云南,昆明市,五华区",
      "linkman": "小明",
      "adminId": 21,
      "merchantName": "外婆味道",
      "password": null,
      "created": "2019-12-13T03:07:27.000+0000",
      "updated": "2019-12-13T09:57:32.000+0000"
    }
  ],
  "total": 1,
  "pages": 1,
  "pageNum": 1,
  "pageSize": 14
}`;

/** 3.2 */
export const CARDS_ON_SALE = `{
  "errCode": 0,
  "result": 0,
  "time": 1576829699128,
  "data": [
    {
      "id": 4,
      "cardNo": null,
      "title": "外婆味道活动卡",
      "colour": "#E43B19",
      "logo": "/item/191213/  747d5de2-5415-4c70-812f-e1a87ff27184.jpeg",
      "storeIds": "3,4",
      "eventIds": null,
      "adminId": 19,
      "type": 11,
      "created": "2019-12-13T06:34:46.000+0000",
      "summary": "<p>活动卡活动卡</p>",
      "detail": null,
      "storeVos": [
        {
          "id": 3,
          "name": "外婆味道南屏店",
          "address": "南屏街",
          "area": "云南,昆明市,五华区",
          "phone": "123456666666",
          "linkman": "小明"
        }
      ],
      "eventVos": [
        {
          "id": 9,
          "title": "充200 送200 返200",
          "summary": "充200 送200 返200",
          "rechargeMoney": 200.00,
          "sendMoney": 200.00,
          "targetId": null,
          "adminId": 19,
          "type": 1,
          "status": 10,
          "created": "2019-12-13T06:34:24.000+0000",
          "targetName": null
        }
      ]
    }
  ]
}`;

/** 3.3 */
export const OPEN = `{
  "errCode": 0,
  "result": 0,
  "msg": "开卡成功",
  "time": 1576829251319
}`;

/** 3.4 */
export const EVENTS = `{
  "errCode": 0,
  "result": 0,
  "time": 1576830334236,
  "data": [
    {
      "id": 9,
      "title": "充200 送200 返200",
      "summary": "充200 送200 返200",
      "rechargeMoney": 200.00,
      "sendMoney": 200.00,
      "targetId": null,
      "adminId": 19,
      "type": 1,
      "status": 10,
      "created": "2019-12-13T06:34:24.000+0000",
      "targetName": null
    }
  ]
}`;

/** 3.5 */
export const CHARGE = `{
  "errCode": 0,
  "result": 0,
  "msg": "充值成功",
  "time": 1576829251319
}`;

/** 3.6 */
export const EXPENSE = `{
  "errCode": 0,
  "result": 0,
  "msg": "成功",
  "time": 1576829251319
}`;

/** 3.7 */
export const REFUND = `{
  "errCode": 0,
  "result": 0,
  "msg": "成功",
  "time": 1576829251319
}`;

/** 3.8 */
export const SMS = `{
  "errCode": 0,
  "result": 0,
  "msg": "成功",
  "time": 1576829251319
}`;

/** 3.9 */
export const REFUND_CHARGE = `{
  "errCode": 0,
  "result": 0,
  "msg": "成功",
  "time": 1576829251319
}`;

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

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

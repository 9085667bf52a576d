import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';
import { deskFailures } from './desk-failures.ts';
import { peopleFailures } from './people-failures.ts';

export const undecidedNext =
  '先不要重做，也不要让顾客再付一次。柜台已记为待确认，不会自动重发；请到操作日志查看，并核对会员余额和记录。';

export const failures: Readonly<Record<FailureCode, FailureText>> = {
  ...deskFailures,
  ...peopleFailures,
  'amount.missing': { message: '还没有填金额。', next: '请输入金额。' },
  'amount.not-a-number': {
    message: '看不懂这个金额[[：{{text}}]]。',
    next: '请只输入数字和一个小数点，例如 128.50。',
  },
  'amount.not-positive': { message: '金额必须大于 0。', next: '请输入大于 0 的金额。' },
  'amount.too-many-decimals': {
    message: '金额最多两位小数，最小到分。',
    next: '请改成两位小数以内，例如 12.30。',
  },
  'amount.too-large': {
    message: '金额超过一次最多可收的 ¥999,999.99。',
    next: '请检查是不是多输了数字；确实要收这么多，请分几次。',
  },
  'amount.event-mismatch': {
    message: '金额和活动规定的不一致。',
    next: '请重新选一次活动；活动若已调整，重新打开会员后再选。',
  },
  'amount.free-not-allowed': {
    message: '这张卡只能按活动充值，不能自己填金额。',
    next: '请从列出的充值活动里选一个。',
  },
  'amount.exceeds-balance': {
    message: '卡内余额不够[[，现有 ¥{{balance}}]]。',
    next: '请减少金额、换一张卡，或先充值。',
  },
  'phone.length': {
    message: '手机号必须是 11 位数字[[，现在是 {{digits}} 位]]。',
    next: '请检查是否漏输或多输。',
  },
  'phone.beginning': { message: '手机号要以 1 开头。', next: '请核对是不是座机号，或漏了、错了第一位。' },
  'phone.not-digits': { message: '手机号里有不是数字的字符。', next: '请只输入 11 位数字。' },
  'lookup.empty': { message: '还没有输入要查的内容。', next: '请输入手机号或卡号。' },
  'lookup.too-short': {
    message: '输入得太短，查不准。',
    next: '请至少输入手机号的前[[ {{minimum}} ]]几位，或完整的卡号。',
  },
  'lookup.not-understood': {
    message: '这既不像手机号，也不像卡号。',
    next: '请输入 11 位手机号或完整卡号，也可以直接扫会员码。',
  },
  'scan.foreign': {
    message: '这不是会员码，也不是优惠券码[[，看起来是{{what}}]]。',
    next: '请顾客打开会员卡页面或优惠券页面的二维码，再扫一次。',
  },
  'scan.not-recognised': {
    message: '商家系统不认识这个码。',
    next: '请顾客刷新二维码后再扫，或改用手机号查找会员。',
  },
  'image.required': { message: '还没有付款图片。', next: '请拍下付款凭证，或选一个图片文件。' },
  'image.too-large': {
    message: '图片太大[[，超过了 {{limitMb}} MB]]。',
    next: '请换一张小一点的图片，或直接用摄像头拍。',
  },
  'image.not-an-image': { message: '这个文件不是能用的图片。', next: '请选 JPG 或 PNG 图片。' },
  'image.broken': {
    message: '这张图片损坏或不完整，打不开。',
    next: '请重新保存或下载，再试一次；也可以在屏幕上打开它再截图。',
  },
  'image.no-code': {
    message: '图片里没有找到能识别的码。',
    next: '请换一张清楚、完整的图片，或直接输入号码。',
  },
  'image.empty': { message: '这个文件是空的。', next: '请重新保存这个文件，或换一个。' },
  'image.format': {
    message: '[[{{format}} 格式的]]文件柜台打不开。',
    next: '请在屏幕上打开它再截图，或另存为 JPG、PNG。',
  },
  'image.too-many-pixels': {
    message: '图片尺寸太大[[，有 {{megapixels}} 百万像素，最多 {{limit}}]]。',
    next: '请缩小图片，或只截取有码的部分。',
  },
  'pdf.locked': {
    message: '这个 PDF 有密码，打不开。',
    next: '请打开 PDF，给要扫的码截图，再把截图粘贴到这里。',
  },
  'pdf.broken': {
    message: '这个 PDF 损坏或不完整，打不开。',
    next: '请重新保存或下载，再试一次；也可以给要扫的码截图。',
  },
  'pdf.no-code': {
    message: '这个 PDF [[的前 {{pages}} 页]]里没有找到能识别的码。',
    next: '请给有码的那一页截图，再把截图粘贴到这里。',
  },
  'image.expired': { message: '刚才上传的付款图片已失效。', next: '请重新拍照或选图片。' },
  'password.required': { message: '还没有输入会员密码。', next: '请顾客自己输入会员密码。' },
  'sms-code.required': {
    message: '还没有输入短信验证码。',
    next: '请输入收到的验证码，由 4 到 8 位数字组成。',
  },
  'sms-code.too-soon': {
    message: '验证码刚发过，还不能再发[[，还要等 {{seconds}} 秒]]。',
    next: '请等倒计时结束后再发。',
  },
  'card.not-found': { message: '会员名下没有这张卡。', next: '请重新打开会员，再选卡。' },
  'event.not-found': {
    message: '没有这个充值活动，可能已经下架。',
    next: '请重新打开充值，从现有活动里选。',
  },
  'coupon.expired': { message: '优惠券已经过期[[（{{date}}）]]。', next: '请告诉顾客；消费可以不用券继续。' },
  'coupon.other-shop': {
    message: '这张优惠券不能在本店用[[，适用门店：{{shops}}]]。',
    next: '请告诉顾客；消费可以不用券继续。',
  },
  'coupon.other-member': {
    message: '这张优惠券属于另一位会员。',
    next: '请核对会员；消费可以不用券继续。',
  },
  'coupon.used-here': {
    message: '这张优惠券在本柜台已经用过。',
    next: '请到操作日志核对；消费可以不用券继续。',
  },
  'coupon.not-usable': { message: '这张优惠券现在不能用。', next: '请告诉顾客；消费可以不用券继续。' },
  'coupon.exceeds-price': {
    message: '优惠金额大于或等于消费金额。',
    next: '请改小优惠金额，或不用这张券。',
  },
  'order.not-found': { message: '没有找到这个订单。', next: '请在会员记录里重新选择要退的订单。' },
  'order.already-refunded': { message: '这个订单已经退过了。', next: '不能再退一次；请看退款记录。' },
  'cash-back.not-due': {
    message: '这笔活动充值还没到可以返现的时候。',
    next: '请重新打开会员，看活动卡的状态。',
  },

  'session.required': { message: '需要先登录。', next: '请登录后再做一次。' },
  'session.denied': { message: '这个账号没有做这件事的权限。', next: '请换有权限的账号，或联系店长开通。' },
  'session.wrong-credentials': { message: '用户名或密码不对。', next: '请检查大小写后重新输入。' },
  'session.shop-required': { message: '还没有选门店。', next: '请先选择您所在的门店。' },

  'vendor.operation-failed': {
    message: '商家系统没有受理这次请求。',
    next: '请看商家系统的原话，改正后再试；不明白就联系商家系统的客服。',
  },
  'vendor.missing-parameter': {
    message: '商家系统说缺少必要的内容。',
    next: '请检查有没有漏填；都填了仍然这样，请联系技术支持。',
  },
  'vendor.signature': { message: '商家系统不认可柜台的签名。', next: '请联系技术支持检查柜台的接入设置。' },
  'vendor.phone-binding-required': {
    message: '这个账号还没有绑定手机号，商家系统不让使用。',
    next: '请在礼遇圈后台给账号绑定手机号，再回来操作。',
  },
  'vendor.user-not-found': { message: '商家系统里没有这个用户。', next: '请核对手机号；新顾客可以开卡。' },
  'vendor.wrong-sms-code': { message: '短信验证码不对。', next: '请核对最新一条短信里的验证码，重新输入。' },
  'vendor.phone-registered': {
    message: '这个手机号已经注册过[[，名下有「{{card}}」]]。',
    next: '请用手机号查找这位会员，不用再开卡。',
  },
  'vendor.app-id-unknown': {
    message: '商家系统不认识柜台的接入编号。',
    next: '请联系技术支持检查柜台的接入设置。',
  },
  'vendor.refresh-token-invalid': { message: '登录凭证已经失效。', next: '请重新登录。' },
  'vendor.team-joined': {
    message: '这位用户已加入另一个还没开始的活动战队。',
    next: '请让顾客在礼遇圈里查看自己的战队，等活动结束再办。',
  },
  'vendor.http-400': { message: '商家系统看不懂柜台的请求（HTTP 400）。', next: '请联系技术支持。' },
  'vendor.http-401': { message: '商家系统要求重新验证身份（HTTP 401）。', next: '请重新登录后再做。' },
  'vendor.http-404': {
    message: '商家系统里没有这个功能的地址（HTTP 404）。',
    next: '请联系技术支持检查接入地址。',
  },
  'vendor.http-405': { message: '商家系统不接受这种请求方式（HTTP 405）。', next: '请联系技术支持。' },

  'vendor.http-500': {
    message: '商家系统内部出错（HTTP 500）。',
    next: '请稍等再试；一直这样请联系商家系统的客服。',
  },
  'vendor.http-other': {
    message: '商家系统的回答不正常[[（HTTP {{status}}）]]。',
    next: '请稍等再试；一直这样请联系商家系统的客服。',
  },
  'vendor.unknown-code': {
    message: '商家系统回了一个没有说明过的代码[[（{{code}}）]]。',
    next: '请稍等再试；一直这样请把这个代码告诉商家系统的客服。',
  },
  'vendor.not-json': {
    message: '商家系统回的不是数据，可能是一个网页。',
    next: '请检查网络是否需要先登录（例如商场 Wi-Fi），然后再试。',
  },
  'vendor.truncated': { message: '商家系统的回答没有传完整。', next: '请检查网络后再试。' },
  'vendor.too-large': {
    message: '商家系统的回答大得不正常。',
    next: '请缩小查询范围再试；一直这样请联系技术支持。',
  },
  'vendor.redirect': {
    message: '商家系统要把柜台引到别的地址，柜台没有跟过去。',
    next: '请检查网络是否需要先登录；一直这样请联系技术支持。',
  },
  'vendor.unexpected-shape': {
    message: '商家系统的回答格式和说明的不一样。',
    next: '请稍等再试；一直这样请联系技术支持。',
  },
  'vendor.timeout': {
    message: '{{vendor}}没有按时回答。',
    next: '请检查网络后再试。',
  },
  'vendor.connection-lost': { message: '和{{vendor}}的连接中途断了。', next: '请检查网络后再试。' },
  'vendor.offline': {
    message: '现在是离线，连不上商家系统，所以没有记账，也没有发出。',
    next: '等屏幕顶上的离线提示消失后再做一次；等不了就请会员用现金等别的方式付款。',
  },
  'data-sim.offline': {
    message: '现在连不上流量卡平台，没有订购，也没有扣代理余额。',
    next: '先不要收顾客的钱：请记下卡号，等屏幕顶上的离线提示消失后再订。',
  },
  'vendor.unreachable': { message: '连不上{{vendor}}，请求没有发出。', next: '请检查网络，恢复后再做一次。' },

  'operation.card-busy': {
    message: '这张卡有一笔操作还没有结果，暂时不能做新的。',
    next: '请先到操作日志看那一笔，有了结果再继续。',
  },
  'data-sim.pre-read-failed': {
    message: '订购前没能读到这张卡的套餐、流量和代理余额，所以没有发出[[。原因是：{{reason}}]]。',
    next: '请稍等再试；读到后才会发出。在那之前先不要收顾客的钱。',
  },
  'operation.pre-read-failed': {
    message: '做之前没能读到会员的最新余额，所以没有发出[[。原因是：{{reason}}]]。',
    next: '请稍等再试；读到余额后才会发出。',
  },
  'operation.id-reused': {
    message: '这个操作编号已经用在另一笔内容不同的操作上。',
    next: '请回到会员页面，重新开始这一笔。',
  },
  'operation.undecided': {
    message: '这笔操作的结果还不能确定。',
    next: '先不要重做；请到操作日志查看，并核对会员余额和记录。',
  },
  'operation.contradicted': {
    message: '后来读到的记录，和这笔操作已经得出的结果对不上。',
    next: '先不要重做；请店长打开这一笔，对照两边后认定。',
  },
  'operation.looks-repeated': {
    message: '十分钟内给这位会员做过一笔一样的[[（{{minutes}} 分钟前）]]。',
    next: '请先核对是不是同一笔；确实要再做一笔，请选一个原因。',
  },
  'operation.link-refused': {
    message: '这笔操作不能作为所选操作的补偿。',
    next: '只能关联同一位会员、交给店长核对过的操作；请从那一笔的核对页重新开始。',
  },
  'operation.second-person-needed': {
    message: '这笔金额较大[[（¥{{limit}} 起）]]，要两位店长签字才能认定。',
    next: '请另一位店长也选自己的名字并输入 PIN；只登记了一位店长的，请先登记第二位。',
  },
  'decision.not-awaited': {
    message: '这笔操作现在不需要人工认定。',
    next: '请刷新操作日志，看它现在的状态。',
  },
  'decision.record-not-free': {
    message: '选的记录不在这张卡上，或已归另一笔操作。',
    next: '请重新查一次，再从列出的记录里选。',
  },
  'operation.not-found': { message: '本柜台没有这笔操作。', next: '请核对操作编号，或刷新操作日志。' },
  'journal.unwritable': {
    message: '记账文件写不进去，柜台暂停交易。',
    next: '请检查磁盘是否已满、是否被设为只读，然后重新打开柜台；不行就联系技术支持。',
  },
  'journal.corrupt': {
    message: '记账文件损坏或不见了，柜台暂停交易。',
    next: '请不要删除任何文件，联系技术支持，用备份恢复。',
  },
  'journal.newer': {
    message: '记账文件是更新版本的柜台写的，这个版本不敢动它。',
    next: '请安装最新版柜台，再打开。',
  },
  'journal.locked': {
    message: '另一个柜台程序正在使用同一份记账文件。',
    next: '请关掉另一个窗口，再重新打开柜台。',
  },
  'disk.full': {
    message: '磁盘满了，没法记账，所以没有发出。',
    next: '请清理磁盘，留出至少 1 GB 空间再试。',
  },
  'clock.set-back': {
    message: '电脑的时钟比流水账里最近一笔还早[[ {{minutes}} 分钟]]，先停止办理；这一笔没有发出。',
    next: '请把电脑的日期和时间校准（最好打开自动校时），再办一次。流水账没有丢。',
  },
  'request.invalid': {
    message: '柜台没看懂这次请求。',
    next: '请重新打开这一页再做一次；还是这样请联系技术支持。',
  },
  'connection.lost': { message: '和本机收银核心的连接断开了。', next: '正在自动重连，恢复后请再做一次。' },
  internal: { message: '柜台程序自己出错了。', next: '请重新打开柜台；还是这样请联系技术支持。' },
};

import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';

/** What the desks for data-SIM and gift cards add, and what an answer that cannot be read adds, in Chinese. */
export const deskFailures = {
  'vendor.credentials': {
    message: '商家系统不认这家店的账号：编号、密钥或签名不对。',
    next: '请店长到设置里重新填写编号和密钥，再点测试连接。',
  },
  'vendor.clock-ahead': {
    message: '这台电脑的时钟比商家系统快了[[ {{minutes}} 分钟]]，请求没有被接受。',
    next: '请打开系统的自动对时，时间正确后再试。',
  },
  'vendor.clock-behind': {
    message: '这台电脑的时钟比商家系统慢了[[ {{minutes}} 分钟]]，请求没有被接受。',
    next: '请打开系统的自动对时，时间正确后再试。',
  },
  'data-sim.card-number': {
    message: '这不像流量卡的卡号或 ICCID。',
    next: '请扫卡套上的条码，或只输入卡上印的数字和字母。',
  },
  'data-sim.foreign-code': {
    message: '扫到的不是流量卡的条码[[，看起来是{{what}}]]。',
    next: '请扫卡套上的条码，或输入卡上印的号码；会员码和券码请到收银台扫。',
  },
  'data-sim.package-gone': {
    message: '这张卡现在不能订这个套餐。',
    next: '请重新查询，再从列出的套餐里选。',
  },
  'data-sim.price-changed': {
    message: '套餐价格变了[[：刚才是 {{shownFen}}，现在是 {{nowFen}}]]，所以没有订购。',
    next: '请和顾客确认新价格，再重新订购。',
  },
  'data-sim.balance-short': {
    message: '代理余额不够[[：现有 {{balanceFen}}，要付 {{priceFen}}]]，所以没有订购。',
    next: '请先给代理账户充值，再重新订购。',
  },
  'data-sim.purse-busy': {
    message: '另一张卡的订购正在提交；代理余额是同一份，一次只订一笔。',
    next: '请等那一笔有了回音，再订这一张。',
  },
  'data-sim.free-package': {
    message: '这个套餐不收钱，柜台只订购要付钱的套餐。',
    next: '请到平台自己的页面上领取。',
  },
  'vendor.not-set-up': {
    message: '这家店还没有设置这个平台。',
    next: '请店长到设置里填写地址和密钥。',
  },
  'vendor.address-invalid': {
    message: '这不是平台的地址。',
    next: '请按平台给的地址填写，例如 https://example.com/。',
  },
  'vendor.credentials-incomplete': {
    message: '没有填全：第一次设置，或换了地址，要把凭据全部填写。',
    next: '请把每一栏都填好，再保存。',
  },
  'vendor.fixed-in-training': {
    message: '练习时四个平台都由内置的模拟器扮演，这里不能修改。',
    next: '要设置真实的平台，请用正式模式打开柜台。',
  },
  'vendor.fixed-at-start': {
    message: '地址是打开柜台时用启动选项（--vendor-url）指定的，这里不能修改。',
    next: '请去掉这个启动选项，重新打开柜台，再到设置里修改。',
  },
  'vendor.undecided-there': {
    message: '原地址还有[[ {{count}} 笔]]操作没有结果，地址没有换。',
    next: '请先到“操作”里核对、了结，再换地址。',
  },
  'vendor.being-changed': {
    message: '平台地址正在更换，这笔没有发出。',
    next: '请等几秒，登录后重新办理。',
  },
  'vendor.access-not-kept': {
    message: '平台的设置没能存到这台电脑上，一切照旧。',
    next: '请看磁盘是否已满、数据文件夹能否写入，再保存一次。',
  },
  'data-sim.card-refused': {
    message: '流量卡平台没有给出这张卡的资料。',
    next: '请看平台的原话，核对卡号；卡号没错就联系平台客服。',
  },
  'data-sim.order-refused': {
    message: '流量卡平台没有接受这次订购。',
    next: '请看平台的原话；代理余额不够就先充值，再重新订购。',
  },
  'gift-card.not-linked': {
    message: '这位会员还没有关联礼品卡平台的用户编号。',
    next: '请输入或扫描用户编号，关联一次，以后就不用再输。',
  },
  'gift-card.foreign-code': {
    message: '扫到的不是礼品卡用户编号[[，看起来是{{what}}]]。',
    next: '请顾客打开礼品卡小程序里的编号再扫，或输入编号；会员码和券码请到收银台扫。',
  },
  'gift-card.refused': {
    message: '礼品卡平台没有给出这位会员的卡[[（代码 {{code}}）]]。',
    next: '请看平台的原话，核对用户编号；编号没错就联系平台客服。',
  },
  'vendor.broken-json': {
    message: '商家系统的回答有格式错误，柜台不猜它的意思。',
    next: '请稍等再试；一直这样请把这件事告诉商家系统的客服。',
  },
  'vendor.encoding': {
    message: '商家系统的回答不是 UTF-8 编码，文字读不出来。',
    next: '请稍等再试；一直这样请告诉商家系统的客服改用 UTF-8。',
  },
  'vendor.other-subject': {
    message: '商家系统回答的是另一张卡或另一笔订单。',
    next: '请核对卡号，再查一次；一直这样请联系商家系统的客服。',
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>;

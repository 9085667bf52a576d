/** Hand scanners, and the page on which scanners and cameras are tried out. */
export const scanning = {
  title: '扫码枪',
  device: '作为设备连接',
  deviceDetail: '连接后内容整条送达，不受输入法影响。像键盘一样打字的扫码枪不用连接，直接扫就行。',
  connect: '连接扫码枪',
  disconnect: '断开',
  state: {
    unsupported: '这个浏览器连不了扫码枪。像键盘一样打字的扫码枪照常可用。',
    none: '没有连接',
    away: '{{name}}：没有插上，插上后自动恢复',
    busy: '{{name}}：被其他程序占用，正在重试',
    ready: '{{name}}：已连接',
  },
  connecting: {
    'nothing-chosen': '没有选到扫码枪。请插好再点一次；列表里没有它，说明它像键盘一样打字，不用连接就能扫。',
    'wrong-mode':
      '这把扫码枪像键盘一样打字，不用连接就能扫。要作为设备连接，请先按说明书扫一下“HID POS”设置码。',
    busy: '这把扫码枪被其他程序占用。关掉那个程序，会自动连上。',
  },
  end: '扫完一条怎样结束',
  endDetail: '多数扫码枪出厂时设为回车。',
  ends: { key: '按回车或 Tab', pause: '什么都不按，停一下' },
  prefix: '前缀',
  prefixDetail: '扫码枪加在内容前面的字符，会自动去掉。',
  suffix: '后缀',
  suffixDetail: '扫码枪加在内容后面的字符，会自动去掉；回车和 Tab 不用填。',
  noMark: '没有',
  badMark: '最多 8 个英文字母、数字或符号',
};

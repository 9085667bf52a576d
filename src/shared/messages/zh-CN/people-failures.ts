import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';

/** About members and about whoever works here, in Chinese. */
export const peopleFailures = {
  'member.not-found': { message: '没有找到这位会员。', next: '请核对手机号或卡号；新顾客可以开卡。' },
  'member.reveals-limited': {
    message: '刚才查看的完整手机号太多，暂时不再显示。',
    next: '请按后四位核对，或等[[ {{minutes}} 分钟]]后再看。',
  },
  'member-cache.off': {
    message: '本机目前没有保存会员资料，不能在本机查找。',
    next: '请联网用完整手机号或卡号查找；原因见设置。',
  },
  'member-cache.not-here': {
    message: '本机没有这位会员的资料。',
    next: '网络恢复后请联网查找。',
  },
  'person.supervisor-first': { message: '还没有登记店长。', next: '请先登记第一位店长并设置 PIN。' },
  'person.supervisor-last': { message: '这是最后一位店长。', next: '请先登记另一位店长，再移除这一位。' },
  'person.not-found': { message: '没有这位员工，可能已经移除。', next: '请刷新员工名单后重新选择。' },
  'person.not-supervisor': { message: '这件事要由店长签字。', next: '请店长选择自己的名字并输入 PIN。' },
  'person.name-taken': { message: '已经有同名的员工。', next: '请换一个能区分的名字。' },
  'person.pin-wrong': {
    message: '[[{{name}} 的 ]]PIN 不对[[，还可以试 {{left}} 次]]。',
    next: '请本人重新输入 PIN。',
  },
  'person.pin-blocked': {
    message: '[[{{name}} 的 ]]PIN 输错太多次，暂时不能再试[[，还要等 {{seconds}} 秒]]。',
    next: '请等一会儿再试，或请另一位店长签字。',
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>;

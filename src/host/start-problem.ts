/** A reason not to start that is nobody's bug: its message is a sentence for whoever started the counter. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/**
 * Why the counter does not start, in both languages, with what to do about it. Undefined for anything that is not the
 * machine's doing: that is a bug, and its stack is worth more than a sentence.
 */
export function startProblem(error: unknown): string | undefined {
  if (error instanceof StartRefusal) return `${CANNOT}${error.message}`;
  if (!(error instanceof Error)) return undefined;
  const facts: Facts = error;
  const reason = facts.syscall === 'listen' ? portProblem(facts) : folderProblem(facts);
  return reason && `${CANNOT}${reason}`;
}

type Facts = NodeJS.ErrnoException & { readonly port?: number };

const CANNOT = '柜台打不开 · The counter cannot start\n  ';

function portProblem({ code, port }: Facts): string | undefined {
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用，请用 --port 换一个。 · Port ${port} is taken; choose another with --port.`;
  }
  if (code !== 'EACCES') return undefined;
  return `系统不许用端口 ${port}，请用 --port 换一个。 · The system does not allow port ${port}; choose another with --port.`;
}

function folderProblem({ code = '', path }: Facts): string | undefined {
  const repair = TO_REPAIR[code];
  if (repair && path !== undefined) {
    const [chinese, english] = repair;
    return `${path} ${chinese}；${KEEP_FOLDER[0]} · ${path} ${english}. ${KEEP_FOLDER[1]}`;
  }
  const words = FOLDER_PROBLEMS[code];
  if (!words || path === undefined) return undefined;
  const [chinese, english] = words;
  return `${path} ${chinese}，请用 --data 换一个文件夹。 · ${path} ${english}; choose another folder with --data.`;
}

/** Problems that come to a folder in use: on another one the counter would know of nothing undecided, and lock no card. */
const TO_REPAIR: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  EACCES: ['不许写入，请用有权限的用户打开', 'may not be written: open it as a user who may'],
  EPERM: ['不许写入，请用有权限的用户打开', 'may not be written: open it as a user who may'],
  EROFS: ['在只读的盘上，请先让它能写', 'is on a read-only disk: make that writable first'],
  ENOSPC: ['所在的磁盘满了，请清出至少 1 GB', 'is on a disk that is full: make room, at least 1 GB'],
};

const KEEP_FOLDER = [
  '在这里收过银就不要换文件夹（流水账在里面），没收过才用 --data 换一个。',
  'Keep to this folder if anything was sold from it, because the journal is in it; if not, choose another with --data.',
] as const;

const FOLDER_PROBLEMS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  EEXIST: ['不是文件夹', 'is not a folder'],
  ENOTDIR: ['不是文件夹', 'is not a folder'],
  ENOENT: ['建不出来', 'cannot be made'],
  ENAMETOOLONG: ['名字太长', 'is too long a name'],
};

import { Refusal } from '../refusal.ts';
import { storeUpload } from '../state/images.ts';
import type { Endpoint, OpenCall } from './call.ts';
import { requiredInt } from './form.ts';
import type { Reply } from './reply.ts';

/** 5.1. The bytes of a file are read before the call, as the work itself may not wait for anything. */
export const UPLOAD_ENDPOINTS: readonly Endpoint[] = [
  { section: '5.1', path: 'manage/upload/image', access: 'open', movesMoney: false, answer: upload },
];

const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

function upload({ db, form, fileBytes, atMs }: OpenCall): Reply {
  if (requiredInt(form, 'module') !== 1) throw new Refusal(1, '模块不存在');
  if (!fileBytes || fileBytes.length === 0) throw new Refusal(4, '缺少参数：file');
  if (fileBytes.length > MAX_IMAGE_BYTES) throw new Refusal(1, '图片不能超过5MB');
  return { data: storeUpload(db, fileBytes, atMs) };
}

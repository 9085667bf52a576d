import { zvcmsContract } from './support/gift-card-contract.ts';
import { openZvcmsStandIn } from './support/stand-in.ts';

zvcmsContract(openZvcmsStandIn);

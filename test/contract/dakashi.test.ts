import { dakashiContract } from './support/data-sim-contract.ts';
import { openDakashiStandIn } from './support/stand-in.ts';

dakashiContract(openDakashiStandIn);

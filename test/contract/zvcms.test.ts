import { zvcmsContract } from './support/gift-card-contract.ts';
import { openZvcmsSimulator } from './support/simulator-scenes.ts';

zvcmsContract(openZvcmsSimulator);

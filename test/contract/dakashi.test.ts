import { dakashiContract } from './support/data-sim-contract.ts';
import { openDakashiSimulator } from './support/simulator-scenes.ts';

dakashiContract(openDakashiSimulator);

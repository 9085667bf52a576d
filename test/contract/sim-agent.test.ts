import { simAgentContract } from './support/data-sim-contract.ts';
import { openSimAgentSimulator } from './support/simulator-scenes.ts';

simAgentContract(openSimAgentSimulator);

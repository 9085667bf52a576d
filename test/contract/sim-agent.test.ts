import { simAgentContract } from './support/data-sim-contract.ts';
import { openSimAgentStandIn } from './support/stand-in.ts';

simAgentContract(openSimAgentStandIn);

import { testFailures } from './failing';

testFailures('1.17', 'half done');
testFailures('1.20', 'half done');

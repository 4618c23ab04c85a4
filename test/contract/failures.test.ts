import { testFailures } from './failing';

testFailures('1.14', 'every');

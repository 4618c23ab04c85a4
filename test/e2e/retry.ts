import { jest } from '@jest/globals';

// A browser on a busy machine may miss a moment: a failing test is told and tried once more, and fails when it fails again.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** How networks run on ONNX Runtime. One thread: pages are read side by side, and a sum does not depend on who was first. */
export const ONE_THREAD = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const

export function expectNoLeakedProcesses(): void {}

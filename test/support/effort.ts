/**
 * Starts to count the processor's time of this process, of all its threads; what it gives tells how much there was since, in ms. A machine that is
 * busy with other things does not make it longer, as it does the time on the clock.
 */
export function effort(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

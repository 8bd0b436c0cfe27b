//! What a command costs: seconds, processor time, memory.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a running child is asked for its peak of memory.
const LOOK: Duration = Duration::from_millis(1);

/// Ticks of `/proc` a second; Linux shows programs no other number.
const TICKS: f64 = 100.0;

/// Seconds that a command takes.
pub fn seconds(mut command: Command) -> f64 {
    let start = Instant::now();
    let status = quiet(&mut command).status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{command:?}: {status}");
    start.elapsed().as_secs_f64()
}

/// The peak of a command's resident memory in megabytes; none where the system does not tell.
pub fn peak_memory(mut command: Command) -> Option<f64> {
    let mut child = quiet(&mut command).spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut peak = None;
    while child.try_wait().is_ok_and(|status| status.is_none()) {
        peak = resident_peak(&child).or(peak);
        std::thread::sleep(LOOK);
    }
    peak
}

/// Processor time of one run in milliseconds, over many runs; none where the system does not tell.
pub fn processor_time(runs: u32, command: impl Fn() -> Command) -> Option<f64> {
    let before = children_ticks()?;
    (0..runs).for_each(|_| _ = seconds(command()));
    Some((children_ticks()? - before) / TICKS * 1000.0 / f64::from(runs))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// `VmHWM` of a living process.
fn resident_peak(child: &Child) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

/// User and system time of all children so far, in ticks.
fn children_ticks() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some(ticks(13)? + ticks(14)?)
}

/// The middle of several numbers.
pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// Two ways to the same end, in turns, so that a busy machine slows both: the median of each, after one turn to warm up.
pub fn in_turns(turns: usize, mut ours: impl FnMut() -> f64, mut theirs: impl FnMut() -> f64) -> (f64, f64) {
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for turn in 0..=turns {
        let (our_time, their_time) = (ours(), theirs());
        if turn > 0 {
            our_times.push(our_time);
            their_times.push(their_time);
        }
    }
    (median(our_times), median(their_times))
}

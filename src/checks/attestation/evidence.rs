//! Rules about what a claim rests on: test, exemption, portfolio, and what a breach or lateness forces.

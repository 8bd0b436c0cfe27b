#![allow(missing_docs)]
//! stub
mod corpus;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    println!("{}", corpus::write(std::path::Path::new(&a[1]), a[2].parse().unwrap()).unwrap());
}

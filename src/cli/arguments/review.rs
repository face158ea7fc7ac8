//! Arguments about what waits for acceptance.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum ReviewVerb {
    #[command(about = "cli-about-review-list")]
    List(ReviewsWanted),
    #[command(about = "cli-about-review-accept")]
    Accept(OneReview),
    #[command(about = "cli-about-review-return")]
    Return(ReturnedReview),
}

#[derive(Args, Debug)]
pub struct ReviewsWanted {
    #[arg(long, help = "cli-help-review-all")]
    pub all: bool,
}

#[derive(Args, Debug)]
pub struct OneReview {
    #[arg(value_name = "ID", help = "cli-help-review-id")]
    pub id: String,
}

#[derive(Args, Debug)]
pub struct ReturnedReview {
    #[command(flatten)]
    pub review: OneReview,
    #[arg(long, value_name = "TEXT", help = "cli-help-review-remark")]
    pub remark: String,
}

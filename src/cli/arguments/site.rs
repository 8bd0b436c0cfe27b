//! Commands about the finished site.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};

use crate::cli::arguments::Words;
use crate::say;
use crate::text::Say;

impl Words {
    /// `qujat publish`.
    pub fn publish(&self) -> Command {
        let about = say!(
            "Сайттың өзгергенін көрсетілген бумаға көшіру",
            "Скопировать изменения сайта в папку, откуда его отдаёт сервер",
            "Copy what changed of the site into the folder that it is served from",
        );
        let from = say!(
            "Дайын сайттың бумасы [әдепкі: осы жұмыс бумасының сайты]",
            "Папка готового сайта [по умолчанию: сайт этой рабочей папки]",
            "The folder of the finished site [default: the site of this workspace]",
        );
        let dir = say!("Қайда жариялау", "Куда опубликовать", "Where to publish");
        self.subcommand("publish", &about)
            .arg(self.folder(&dir))
            .arg(self.option("from", "DIR", &from).value_parser(value_parser!(PathBuf)))
    }

    /// `qujat verify`.
    pub fn verify(&self) -> Command {
        let about = say!(
            "Сайттың көшірмесін оның манифесімен салыстыру",
            "Сверить копию сайта с её манифестом",
            "Compare a copy of the site with its manifest",
        );
        let dir = say!("Көшірменің бумасы", "Папка с копией", "The folder of the copy");
        self.subcommand("verify", &about).arg(self.folder(&dir))
    }

    fn folder(&self, help: &Say) -> Arg {
        self.positional("dir", "DIR", help).required(true).value_parser(value_parser!(PathBuf))
    }
}

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

    /// `qujat serve`.
    pub fn serve(&self) -> Command {
        let about = say!(
            "Сайтты осы компьютерде көрсету: файл сақталғанда бет жаңарады, қателері қасында тұрады",
            "Показать сайт на этом компьютере: страница обновляется при сохранении, ошибки видны рядом",
            "Show the site on this computer: pages follow each save, with the findings beside them",
        );
        let port = say!(
            "Порт; бос болмаса, келесі бос порт алынады [әдепкі: 8080]",
            "Порт; если он занят, берётся следующий свободный [по умолчанию: 8080]",
            "The port; where it is taken, the next free one [default: 8080]",
        );
        let audience = say!(
            "Кімнің көзімен: internal – ұйымның өзі, жобалармен бірге, public – жұрт [әдепкі: internal]",
            "Чьими глазами: internal – своей организации, с проектами, public – всех [по умолчанию: internal]",
            "Through whose eyes: internal with drafts, or public as everybody sees it [default: internal]",
        );
        self.subcommand("serve", &about)
            .arg(self.path())
            .arg(self.option("port", "N", &port).value_parser(value_parser!(u16)))
            .arg(self.option("audience", "internal|public", &audience).value_parser(["internal", "public"]))
            .arg(self.pdf_engine())
            .arg(self.jobs())
    }

    fn folder(&self, help: &Say) -> Arg {
        self.positional("dir", "DIR", help).required(true).value_parser(value_parser!(PathBuf))
    }
}

//! A065: a case that two orders put into force.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::ordered::OrderedCase;
use crate::codes::ORDERED_TWICE as CODE;
use crate::say;

/// A case is put into force once.
pub fn check(ordered: &OrderedCase<'_>, court: &mut Court<'_>) {
    let Some((first, number)) = ordered.first else { return };
    court.contradict(&CODE, |code| {
        let case = &ordered.reference.value;
        let message = say!(
            "`{case}` ісі екінші рет бұйрыққа енгізілген: ол № {number} бұйрықта бар",
            "дело `{case}` включено в приказ второй раз: оно уже есть в приказе № {number}",
            "the case `{case}` is put into force a second time: it is in order No. {number} already",
        );
        let help = say!(
            "екі бұйрықтың `cases` тізімін тексеріңіз; бірін түзеткен бұйрық болса, істі бастапқысынан алып тастаңыз",
            "проверьте списки `cases` обоих приказов; если второй исправляет первый, уберите дело из первого",
            "check the lists `cases` of both orders; if the later one corrects the first, take the case out of the first",
        );
        let fact = say!("алғаш осында", "впервые здесь", "first here");
        code.at(ordered.reference.span, message).help(help).label(first, fact)
    });
}

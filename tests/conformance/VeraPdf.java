import java.io.FileInputStream;
import java.nio.file.*;
import java.util.*;
import java.util.logging.*;
import java.util.stream.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Proves with veraPDF that every PDF below a folder is PDF/A-2a (keeps for decades) and PDF/UA-1
 * (can be read aloud). veraPDF judges structure only: what the eye sees is for geometry.py.
 *
 * Arguments: FOLDER
 */
class VeraPdf {
    static final List<String> FLAVOURS = List.of("2a", "ua1");

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(Path.of(arguments[0]))) {
            files = paths.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
        }
        boolean faulty = files.isEmpty();
        for (Path file : files) {
            for (String flavour : FLAVOURS) {
                faulty |= !conforms(file, flavour);
            }
        }
        System.out.println(files.size() + " files, " + String.join("+", FLAVOURS));
        System.exit(faulty ? 1 : 0);
    }

    /** Prints each broken rule once, with the first object that breaks it. */
    static boolean conforms(Path file, String id) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
        try (FileInputStream bytes = new FileInputStream(file.toFile());
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Set<RuleId> told = new HashSet<>();
            for (TestAssertion fault : result.getTestAssertions()) {
                if (fault.getStatus() == TestAssertion.Status.FAILED && told.add(fault.getRuleId())) {
                    System.out.printf("%s: %s %s: %s%n", file, id, fault.getRuleId().getClause(), fault.getMessage());
                }
            }
            return result.isCompliant();
        }
    }
}

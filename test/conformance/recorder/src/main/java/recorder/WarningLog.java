package recorder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The warnings and errors in the server's log, as its operator sees them. */
final class WarningLog {

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    WarningLog() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(System.getProperty("level"), Level.WARN));
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        appender.start();
    }

    List<String> lines() {
        return List.copyOf(appender.list).stream()
            .map(event -> event.getLevel() + " " + event.getFormattedMessage())
            .distinct()
            .toList();
    }
}

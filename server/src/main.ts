// What starts the server. The parts of its bundle load each other by their names, and the file that a process is started
// with may have another one, such as that of a link; so it is none of them.
import "./wire";

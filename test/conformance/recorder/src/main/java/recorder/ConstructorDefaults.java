package recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The constants that a class's constructors assign to its fields: `private int size = 100` and, in a record,
 * `if (size == null) size = 100`. Values that are not constants are omitted.
 */
final class ConstructorDefaults {

    private final MethodNode method;
    private final Frame<SourceValue>[] frames;

    private ConstructorDefaults(String owner, MethodNode method) throws AnalyzerException {
        this.method = method;
        this.frames = new Analyzer<>(new SourceInterpreter()).analyze(owner, method);
    }

    /** By field name. */
    static Map<String, String> of(ClassNode type) {
        Map<String, String> defaults = new TreeMap<>();
        for (MethodNode method : type.methods) {
            if (!method.name.equals("<init>")) {
                continue;
            }
            try {
                new ConstructorDefaults(type.name, method).read(type.name, defaults);
            } catch (AnalyzerException error) {
                throw new IllegalStateException(type.name, error);
            }
        }
        return defaults;
    }

    private void read(String owner, Map<String, String> defaults) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.PUTFIELD && instruction instanceof FieldInsnNode put
                && put.owner.equals(owner)) {
                String constant = constant(operands(instruction, 1).get(0));
                if (constant != null) {
                    defaults.putIfAbsent(put.name, constant);
                }
            }
        }
    }

    /** The topmost `count` values of the stack before an instruction, in the order in which they were pushed. */
    private List<SourceValue> operands(AbstractInsnNode instruction, int count) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(instruction)];
        List<SourceValue> values = new ArrayList<>();
        for (int index = 0; frame != null && index < count; index++) {
            values.add(frame.getStack(frame.getStackSize() - count + index));
        }
        return values;
    }

    /** The constant that a value always has, or has if no other value was passed to the constructor. */
    private String constant(SourceValue value) {
        String found = null;
        for (AbstractInsnNode source : value.insns) {
            String text = textOf(source);
            if (text == null) {
                continue;
            }
            if (found != null && !found.equals(text)) {
                return null;
            }
            found = text;
        }
        return found;
    }

    private String textOf(AbstractInsnNode source) {
        int opcode = source.getOpcode();
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            return constant(operands(source, 1).get(0));
        }
        if (source instanceof LdcInsnNode constant) {
            return String.valueOf(constant.cst);
        }
        if (source instanceof IntInsnNode constant && opcode != Opcodes.NEWARRAY) {
            return String.valueOf(constant.operand);
        }
        if (source instanceof InsnNode) {
            return switch (opcode) {
                case Opcodes.ICONST_M1, Opcodes.ICONST_0, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3,
                    Opcodes.ICONST_4, Opcodes.ICONST_5 -> String.valueOf(opcode - Opcodes.ICONST_0);
                case Opcodes.LCONST_0, Opcodes.LCONST_1 -> String.valueOf(opcode - Opcodes.LCONST_0);
                case Opcodes.DCONST_0, Opcodes.DCONST_1 -> (opcode - Opcodes.DCONST_0) + ".0";
                case Opcodes.I2L -> constant(operands(source, 1).get(0));
                default -> null;
            };
        }
        if (source instanceof FieldInsnNode field && opcode == Opcodes.GETSTATIC) {
            return field.name;
        }
        if (source instanceof MethodInsnNode call && opcode == Opcodes.INVOKESTATIC) {
            return resultOf(call);
        }
        return null;
    }

    private String resultOf(MethodInsnNode call) {
        int count = org.objectweb.asm.Type.getArgumentTypes(call.desc).length;
        List<String> arguments = operands(call, count).stream().map(this::constant).toList();
        if (arguments.contains(null)) {
            return null;
        }
        if (call.name.equals("valueOf") && count == 1) {
            return arguments.get(0);
        }
        if (call.owner.equals("java/time/Duration") && call.name.startsWith("of") && count == 1) {
            return arguments.get(0) + switch (call.name) {
                case "ofMillis" -> "ms";
                case "ofSeconds" -> "s";
                case "ofMinutes" -> "m";
                case "ofHours" -> "h";
                case "ofDays" -> "d";
                default -> call.name;
            };
        }
        boolean collection = call.owner.equals("java/util/List") || call.owner.equals("java/util/Set");
        return collection && call.name.equals("of") && count > 0 ? String.join(",", arguments) : null;
    }
}

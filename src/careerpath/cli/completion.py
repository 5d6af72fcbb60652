"""Let bash show labels beside what may come next, as zsh and fish do by themselves.

Importing this module is enough: click asks for the class by the name of the shell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from click.shell_completion import BashComplete, add_completion_class

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

#: As click's own, but that a label follows a value after a tab. It is shown only in a
#: list of several, never where a shell puts them into the line (COMP_TYPE % and *).
_SOURCE = """\
%(complete_func)s() {
    local IFS=$'\\n' line kind value label width=0
    local -a values labels
    COMPREPLY=()
    for line in $(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        %(complete_var)s=bash_complete $1); do
        IFS=$'\\t' read -r kind value label <<< "$line"
        case $kind in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            *)
                values+=("$value") labels+=("$label")
                (( ${#value} > width )) && width=${#value}
                ;;
        esac
    done
    if (( ${#values[@]} < 2 || COMP_TYPE == 37 || COMP_TYPE == 42 )); then
        COMPREPLY=("${values[@]}")
        return 0
    fi
    for line in "${!values[@]}"; do
        printf -v value '%%-*s  %%s' "$width" "${values[line]}" "${labels[line]}"
        value=${value:0:${COLUMNS:-80}-1}
        COMPREPLY+=("${value%%"${value##*[! ]}"}")
    done
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class LabelledBash(BashComplete):
    """Completion for bash, with labels in its lists."""

    name: ClassVar[str] = "bash"
    source_template: ClassVar[str] = _SOURCE

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the kind of an item, its value and its label."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


add_completion_class(LabelledBash)

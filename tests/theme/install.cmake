# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs into a folder of its own and starts what lies there. usage: cmake -DBUILD=… -DPREFIX=… -P install.cmake
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

foreach(file bin/tunewatch bin/tunewatch-simulator share/applications/tunewatch.desktop share/metainfo/tunewatch.metainfo.xml
             share/icons/hicolor/scalable/apps/tunewatch.svg share/doc/tunewatch/LICENSE)
    if(NOT EXISTS ${PREFIX}/${file})
        message(FATAL_ERROR "not installed: ${file}")
    endif()
endforeach()

# Width and height stand in the bytes 16 to 23 of a PNG.
foreach(size 16 22 24 32 48 64 128 256 512)
    file(READ ${PREFIX}/share/icons/hicolor/${size}x${size}/apps/tunewatch.png dimensions OFFSET 16 LIMIT 8 HEX)
    math(EXPR hex "${size}" OUTPUT_FORMAT HEXADECIMAL)
    string(REGEX REPLACE "^0x" "00000000" hex ${hex})
    string(REGEX REPLACE "^.*(........)$" "\\1" hex ${hex})
    if(NOT dimensions STREQUAL "${hex}${hex}")
        message(FATAL_ERROR "the icon of ${size} px says ${dimensions}")
    endif()
endforeach()

# As a double-click starts it: by the name in Exec, from the menu's PATH, in a home where nothing was ever stored.
file(STRINGS ${PREFIX}/share/applications/tunewatch.desktop exec REGEX "^Exec=")
string(REGEX REPLACE "^Exec=| %F$" "" exec ${exec})
set(home ${PREFIX}/home)
file(MAKE_DIRECTORY ${home})
set(start ${CMAKE_COMMAND} -E env PATH=${PREFIX}/bin:$ENV{PATH} HOME=${home} XDG_DATA_HOME=${home} QT_QPA_PLATFORM=offscreen
    --unset=DASHSCOPE_API_KEY --unset=TUNEWATCH_API_KEY --unset=DBUS_SESSION_BUS_ADDRESS)
foreach(mode "" --demo)
    set(picture ${PREFIX}/picture${mode}.png)
    execute_process(COMMAND ${start} ${exec} ${mode} --theme dark --size 1024x700 --screenshot ${picture} RESULT_VARIABLE result
                    ERROR_VARIABLE said TIMEOUT 120)
    if(NOT result EQUAL 0 OR NOT EXISTS ${picture})
        message(FATAL_ERROR "installed, `${exec} ${mode}` ended with ${result}: ${said}")
    endif()
endforeach()
file(REMOVE_RECURSE ${PREFIX})

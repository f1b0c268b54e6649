// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs while the program is built: draws its icon for desktops, one PNG a size. usage: render_icons FOLDER SIZE…
// Writes FOLDER/<size>x<size>/apps/tunewatch.png.

#include "theme/application_icon.h"

#include <QDir>
#include <QString>
#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    for (int i = 2; i < argc; ++i) {
        const int pixels = std::atoi(argv[i]);
        const QDir folder(u"%1/%2x%2/apps"_s.arg(QString::fromLocal8Bit(argv[1])).arg(pixels));
        const QString file = folder.filePath(u"tunewatch.png"_s);
        if (pixels > 0 && folder.mkpath(u"."_s) && applicationImage(pixels).save(file))
            continue;
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(file));
        return 1;
    }
    return 0;
}

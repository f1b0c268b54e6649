// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/view_name.h"

#include "sidebar/navigation_words.h"


QString viewName(JobFilterSpec::View view)
{
    using View = JobFilterSpec::View;
    switch (view) {
    case View::All: return NavigationText::tr("All jobs");
    case View::Running: return NavigationText::tr("Running", "jobs");
    case View::Waiting: return NavigationText::tr("Waiting", "jobs");
    case View::Failed: return NavigationText::tr("Failed", "jobs");
    case View::Succeeded: return NavigationText::tr("Succeeded", "jobs");
    case View::Canceled: return NavigationText::tr("Canceled", "jobs");
    case View::Pinned: return NavigationText::tr("Pinned", "jobs");
    }
    Q_UNREACHABLE();
}

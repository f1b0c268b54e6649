// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/widget_loan.h"

#include <QLayout>
#include <QSplitter>
#include <memory>

namespace {

void replace(QWidget *old, QWidget *with)
{
    QWidget *parent = old->parentWidget();
    if (auto *splitter = qobject_cast<QSplitter *>(parent)) {
        const QList<int> sizes = splitter->sizes();
        splitter->replaceWidget(splitter->indexOf(old), with);
        splitter->setSizes(sizes);
        return;
    }
    if (parent && parent->layout())
        // The item is handed over, and nobody else deletes it.
        const std::unique_ptr<QLayoutItem> item(parent->layout()->replaceWidget(old, with));
}

} // namespace

WidgetLoan::WidgetLoan(QWidget *widget)
    : m_widget(widget)
    , m_parent(widget->parentWidget())
    , m_standIn(new QWidget) // its place gives it a parent
    , m_wasHidden(widget->isHidden())
{
    replace(m_widget, m_standIn);
    m_standIn->hide();
}

WidgetLoan::~WidgetLoan()
{
    if (m_widget && m_standIn) {
        if (m_standIn->parentWidget())
            replace(m_standIn, m_widget);
        else
            m_widget->setParent(m_parent);
        if (m_parent)
            m_widget->setVisible(!m_wasHidden);
    }
    delete m_standIn;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/section.h"

#include "detail/hairline.h"
#include "detail/metrics.h"
#include "detail/role_label.h"

#include <QHBoxLayout>

namespace {

constexpr int SectionButtonInset = 6; ///< air around the icon of a plain button
constexpr int RemarkHeight = 20;

} // namespace

Section::Section(const QString &title, Edge edge, QWidget *parent)
    : QWidget(parent)
    , m_title(new RoleLabel(TextRole::SectionTitle, &Tokens::text, this))
    , m_titleRow(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_remark(new RoleLabel(TextRole::Caption, &Tokens::text3, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    if (edge == Edge::LineAbove)
        m_column->addWidget(new Hairline(Hairline::Kind::BetweenSections, this));
    if (!title.isEmpty()) {
        m_title->setMinimumHeight(TitleHeight);
        m_titleRow->setContentsMargins(Inset, 0, Inset, 0);
        m_titleRow->addWidget(m_title, 1);
    } else {
        m_title->hide();
    }
    m_column->addLayout(m_titleRow);
    m_remark->setContentsMargins(Inset, 0, Inset, 0);
    m_remark->setMinimumHeight(RemarkHeight);
    m_remark->setWordWrap(true);
    m_column->addWidget(m_remark);
    m_remark->hide();
    setTitle(title);
}

void Section::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Section::addToTitle(QWidget *widget)
{
    m_titleRow->addWidget(widget);
    if (!widget->property("small").toBool())
        m_titleRow->setContentsMargins(Inset, 0, Inset - SectionButtonInset, 0);
}

void Section::add(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_remark), widget);
}

void Section::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}
